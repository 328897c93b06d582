package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.media.MediaSpec;
import java.util.Map;

/**
 * A job that a submit operation creates.
 *
 * @param mediaSpec the description of the result file
 */
public record NewJob(String id, String resultId, Map<String, String> vendorFields, MediaSpec mediaSpec) {

    /** Creates a job whose result has the same id. */
    public NewJob(String id, Map<String, String> vendorFields, MediaSpec mediaSpec) {
        this(id, id, vendorFields, mediaSpec);
    }
}
