package dev.mediajobs.client.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation that a generated method calls. Messages quote it, and an interceptor gets it from
 * {@code request.tag(Invocation.class).method()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiOperation {
    /** {@return the title of the contract} */
    String api();

    /** {@return the id of the operation in the contract} */
    String id();
}
