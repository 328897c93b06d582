@NullMarked
package dev.mediajobs.simulator.http;

import org.jspecify.annotations.NullMarked;
