/** Reads and validates parameters, headers and bodies of requests. */
@NullMarked
package dev.mediajobs.simulator.engine.request;

import org.jspecify.annotations.NullMarked;
