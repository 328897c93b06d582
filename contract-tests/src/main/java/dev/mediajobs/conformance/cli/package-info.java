/** The command line of the kit. */
@NullMarked
package dev.mediajobs.conformance.cli;

import org.jspecify.annotations.NullMarked;
