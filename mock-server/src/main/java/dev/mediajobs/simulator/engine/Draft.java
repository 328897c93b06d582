package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.media.Artwork;
import java.util.Map;

/**
 * What a vendor makes of a submission.
 *
 * @param id the new job's id
 * @param facts what the vendor notes of it
 * @param artwork what it will result in
 */
public record Draft(String id, Map<String, String> facts, Artwork artwork) {}
