@NullMarked
package dev.mediajobs.micrometer;

import org.jspecify.annotations.NullMarked;
