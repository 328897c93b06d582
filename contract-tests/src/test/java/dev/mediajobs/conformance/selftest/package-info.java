/** Mutation test of the conformance kit: a conforming server's responses are changed in one way at a time. */
@NullMarked
package dev.mediajobs.conformance.selftest;

import org.jspecify.annotations.NullMarked;
