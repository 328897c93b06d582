package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.request.RequestBody;

/** The words that a job is given, in letters of other alphabets: they must come back as they went. */
final class NonAsciiText {

    private static final String SAMPLE = " \u00e4\u00f6\u00df \u0416 \u8a9e \ud83c\udfac \"'<&>\\";

    private NonAsciiText() {}

    /** The body with such letters in its name and prompt, where it has them. */
    static RequestBody in(RequestBody body) {
        if (!body.value().isObject()) {
            return body;
        }
        ObjectNode value = body.value().deepCopy();
        for (String member : new String[] {"name", "prompt", "instruction"}) {
            if (value.path(member).isTextual()) {
                value.put(member, value.get(member).textValue() + SAMPLE);
            }
        }
        return body.with(value);
    }
}
