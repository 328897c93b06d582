/** The invariants of the design that code can break, each with its reason. */
@NullMarked
package dev.mediajobs.conformance.architecture;

import org.jspecify.annotations.NullMarked;
