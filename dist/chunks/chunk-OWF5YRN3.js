module.exports = require('./core.js').part('chunk-OWF5YRN3.js');
