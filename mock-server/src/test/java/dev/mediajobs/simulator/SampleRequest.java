package dev.mediajobs.simulator;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.Operation;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A valid request of an operation, with ids that need not exist.
 *
 * @param headers credentials and additional headers
 */
// Requests are never compared.
@SuppressWarnings("ArrayRecordComponent")
record SampleRequest(HttpCaller caller, Operation operation, String... headers) {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /** Creates a request whose token, if it needs one, was issued before. */
    static SampleRequest of(HttpCaller caller, Operation operation) {
        return new SampleRequest(caller, operation, Walkthrough.keys(caller, operation));
    }

    /** Returns a copy with an additional header. */
    SampleRequest with(String name, String value) {
        return new SampleRequest(
                caller,
                operation,
                Stream.concat(Arrays.stream(headers), Stream.of(name, value)).toArray(String[]::new));
    }

    Response send() {
        String path = operation.path().replaceAll("\\{[^}]*}", ID);
        if (operation.isRead()) {
            return caller.get(path, headers);
        }
        String type = operation.requestContents().keySet().iterator().next();
        if (type.equals("multipart/form-data")) {
            return caller.form(false, path, Walkthrough.form(operation), headers);
        }
        String body = ExampleValues.first(operation.requestContents().get(type))
                .orElseThrow()
                .json()
                .toString();
        return caller.json("POST", path, body, headers);
    }
}
