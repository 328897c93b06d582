/** The kit as a program. */
@NullMarked
package dev.mediajobs.conformance.cli;

import org.jspecify.annotations.NullMarked;
