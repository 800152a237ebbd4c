// Imports a module as the project sees it.
export const load = (name) => import(name);
