/** What is checked, what came out, and what a finding says. */
@NullMarked
package dev.mediajobs.conformance.check;

import org.jspecify.annotations.NullMarked;
