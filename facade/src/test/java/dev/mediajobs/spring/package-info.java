@NullMarked
package dev.mediajobs.spring;

import org.jspecify.annotations.NullMarked;
