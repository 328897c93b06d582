/** Requests and answers as the engine sees them, whatever server carries them. */
@NullMarked
package dev.mediajobs.simulator.http;

import org.jspecify.annotations.NullMarked;
