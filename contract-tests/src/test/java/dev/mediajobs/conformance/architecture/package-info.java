/** Architecture rules, each with its reason. */
@NullMarked
package dev.mediajobs.conformance.architecture;

import org.jspecify.annotations.NullMarked;
