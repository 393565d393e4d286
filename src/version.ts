/** The release; equals `version` in package.json. Two releases on one page tell each other apart by it. */
export const version = '0.1.0';
