/** Notifications about operations. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.telemetry;

import org.jspecify.annotations.NullMarked;
