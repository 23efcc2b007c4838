module.exports = require('./core.js').part('chunk-2RSUQNI2.js');
