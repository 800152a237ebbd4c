// Nothing for sendcheck; only so that both builders can be run side by side.
export default { distDir: process.env.DIST };
