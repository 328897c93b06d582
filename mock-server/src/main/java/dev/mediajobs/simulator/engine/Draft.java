package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.media.Artwork;
import java.util.Map;

/**
 * What a vendor makes of a submission.
 *
 * @param id the new job's id
 * @param resultId the id of what it will result in
 * @param facts what the vendor notes of it
 * @param artwork what it will result in
 */
public record Draft(String id, String resultId, Map<String, String> facts, Artwork artwork) {

    /** Makes a draft whose result has the id of the job. */
    public Draft(String id, Map<String, String> facts, Artwork artwork) {
        this(id, id, facts, artwork);
    }
}
