package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.request.RequestBody;

/** Adds non-ASCII text to request bodies; responses must repeat it unchanged. */
final class NonAsciiText {

    private static final String SAMPLE = " \u00e4\u00f6\u00df \u0416 \u8a9e \ud83c\udfac \"'<&>\\";

    private NonAsciiText() {}

    /** Returns a copy with non-ASCII text in name, prompt and instruction, if present. */
    static RequestBody addTo(RequestBody body) {
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
