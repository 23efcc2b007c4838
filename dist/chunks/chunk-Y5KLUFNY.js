module.exports = require('./core.js').part('chunk-Y5KLUFNY.js');
