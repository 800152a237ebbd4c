/** A second copy of the module, with the tables that are loaded later: a module as a whole is loaded at one time. */
declare module "sendcheck/rules?later" {
  export * from "sendcheck/rules";
}
