/** The kit judged by itself: a right server, broken on purpose in one way at a time, must be found out each time. */
@NullMarked
package dev.mediajobs.conformance.self;

import org.jspecify.annotations.NullMarked;
