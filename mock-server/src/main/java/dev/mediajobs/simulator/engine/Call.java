package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.engine.request.RequestBody;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation that was let in.
 *
 * @param base where the caller reached the simulator, without a slash at the end
 * @param parameters the path's parameters, decoded
 * @param query the query's parameters, decoded, the first of each name
 * @param body what was sent
 * @param account whose credentials; empty where none are needed
 * @param tokenIssued when the token was issued that the call brought; null where it brought none
 * @param state all that is remembered
 */
public record Call(
        String base,
        Map<String, String> parameters,
        Map<String, String> query,
        RequestBody body,
        String account,
        @Nullable Instant tokenIssued,
        SimulatorState state) {

    /** {@return the time that counts for the caller} */
    public Instant now() {
        return state.namespace(account).clock().instant();
    }

    /** {@return what the caller gets of the quirks} */
    public Quirks quirks() {
        return state.namespace(account).quirks();
    }

    /** {@return the job of that id, or null where the caller has none such} */
    public @Nullable Job job(String id) {
        Job job = state.jobs().find(id);
        return job != null && sees(job.account()) ? job : null;
    }

    /** {@return the job whose result, or the result's file, has that id, or null where the caller has none such} */
    public @Nullable Job jobOfResult(String id) {
        Job job = state.jobs().findByResult(id);
        return job != null && sees(job.account()) ? job : null;
    }

    /** {@return the file of that id, or null where the caller has none such} */
    public @Nullable StoredFile file(String id) {
        StoredFile file = state.files().find(id);
        return file != null && sees(file.owner()) ? file : null;
    }

    /** {@return whether the caller may know of what belongs to that account; what belongs to none is everybody's} */
    public boolean sees(String owner) {
        return owner.isEmpty() || owner.equals(account);
    }

    /** {@return a parameter of the path} */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
