package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.io.Serial;

/** A failure of a control request, rendered as problem details. */
final class ControlException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String pointer;

    ControlException(int status, String code, String pointer, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.pointer = pointer;
    }

    static ControlException badField(String pointer, String detail) {
        return new ControlException(400, "bad-field", pointer, detail);
    }

    Response response() {
        return Response.json(
                status,
                Json.object()
                        .put("code", code)
                        .put("pointer", pointer)
                        .put("title", "The control request failed.")
                        .put("detail", getMessage()));
    }
}
