/** Rules, check results and findings. */
@NullMarked
package dev.mediajobs.conformance.check;

import org.jspecify.annotations.NullMarked;
