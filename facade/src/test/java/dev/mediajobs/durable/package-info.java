@NullMarked
package dev.mediajobs.durable;

import org.jspecify.annotations.NullMarked;
