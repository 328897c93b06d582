/** Tests of the observation of real traffic. */
@NullMarked
package dev.mediajobs.conformance.observe;

import org.jspecify.annotations.NullMarked;
