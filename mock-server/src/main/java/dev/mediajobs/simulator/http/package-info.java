/** Requests and responses, independent of the server. */
@NullMarked
package dev.mediajobs.simulator.http;

import org.jspecify.annotations.NullMarked;
