module.exports = require('./core.js').part('chunk-4IMSXU5P.js');
