module.exports = require('./core.js').part('chunk-BNZT6POL.js');
