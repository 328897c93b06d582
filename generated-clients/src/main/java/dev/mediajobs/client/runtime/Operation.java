package dev.mediajobs.client.runtime;

import java.lang.annotation.Annotation;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The name of an operation for messages, computed from the annotations of its method on demand. */
final class Operation {
    private final Annotation[] annotations;

    Operation(Annotation[] annotations) {
        this.annotations = annotations;
    }

    /** {@return text such as {@code Mirrago pollTask (GET api/task/{id})}} */
    @Override
    public String toString() {
        String call = call();
        for (Annotation annotation : annotations) {
            if (annotation instanceof ApiOperation operation) {
                return operation.api() + " " + operation.id() + " (" + call + ")";
            }
        }
        return call;
    }

    private String call() {
        for (Annotation annotation : annotations) {
            if (annotation instanceof GET get) {
                return "GET " + get.value();
            }
            if (annotation instanceof POST post) {
                return "POST " + post.value();
            }
            if (annotation instanceof PUT put) {
                return "PUT " + put.value();
            }
            if (annotation instanceof PATCH patch) {
                return "PATCH " + patch.value();
            }
            if (annotation instanceof DELETE delete) {
                return "DELETE " + delete.value();
            }
            if (annotation instanceof HTTP other) {
                return other.method() + " " + other.path();
            }
        }
        return "Response";
    }
}
