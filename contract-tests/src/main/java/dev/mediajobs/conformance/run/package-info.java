/** The course of a run: who is called, in which order, and what must then be true. */
@NullMarked
package dev.mediajobs.conformance.run;

import org.jspecify.annotations.NullMarked;
