/** Requests judged by the spec. */
@NullMarked
package dev.mediajobs.simulator.validation;

import org.jspecify.annotations.NullMarked;
