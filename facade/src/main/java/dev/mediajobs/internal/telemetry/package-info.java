/** How what goes on inside is told to whoever wants to know. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.telemetry;

import org.jspecify.annotations.NullMarked;
