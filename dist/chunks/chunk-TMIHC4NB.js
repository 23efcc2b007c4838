module.exports = require('./core.js').part('chunk-TMIHC4NB.js');
