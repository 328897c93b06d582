/** Tests across modules. */
@NullMarked
package dev.mediajobs.conformance;

import org.jspecify.annotations.NullMarked;
