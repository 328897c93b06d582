/** Requests made from a spec: right ones, and wrong ones of which it is known what is wrong. */
@NullMarked
package dev.mediajobs.conformance.request;

import org.jspecify.annotations.NullMarked;
