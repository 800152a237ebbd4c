/** Fields and buttons to which advice leads, by the names of the options that it speaks of. */
export const fields = {
  columns: "Match the columns",
  country: "Numbers without +",
  numbersAsGiven: "They have their calling codes",
  header: "Names of the columns",
  delimiter: "Between cells",
  encoding: "Encoding",
  sheet: "Sheet",
  after: "Choose that list",
  requests: "Requests, taken apart (zip)",
};
