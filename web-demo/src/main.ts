import "sendcheck/elements";
import "./app.js";
