module.exports = require('./core.js').part('chunk-23FY37WA.js');
