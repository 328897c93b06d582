/** Finds the operation of a request. */
@NullMarked
package dev.mediajobs.simulator.spec;

import org.jspecify.annotations.NullMarked;
