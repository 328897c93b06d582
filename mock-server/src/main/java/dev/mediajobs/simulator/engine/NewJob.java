package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.media.MediaSpec;
import java.util.Map;

/**
 * What a vendor makes of a submission.
 *
 * @param id the new job's id
 * @param resultId the id of what it will result in
 * @param vendorFields what the vendor notes of it
 * @param mediaSpec what it will result in
 */
public record NewJob(String id, String resultId, Map<String, String> vendorFields, MediaSpec mediaSpec) {

    /** Makes a draft whose result has the id of the job. */
    public NewJob(String id, Map<String, String> vendorFields, MediaSpec mediaSpec) {
        this(id, id, vendorFields, mediaSpec);
    }
}
