package dev.mediajobs.simulator.vendor;

import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.http.Multipart.Part;
import dev.mediajobs.simulator.media.Sounds;
import dev.mediajobs.simulator.media.StoredFile;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long the sounds are that callers sent; null where none was sent, or none that is understood. */
final class SentSounds {

    private static final Pattern LINK =
            Pattern.compile("(?:/api/media/|/files/uploads/)([A-Za-z0-9-]{1,64})(?:/view)?");

    private SentSounds() {}

    static @Nullable Duration ofPart(Call call, String name) {
        Part part = call.body().files().get(name);
        return part == null ? null : Sounds.length(part.bytes());
    }

    static @Nullable Duration ofFile(Call call, String id) {
        return of(call.file(id));
    }

    private static @Nullable Duration of(@Nullable StoredFile file) {
        byte[] bytes = file == null ? null : file.bytes();
        return bytes == null ? null : Sounds.length(bytes);
    }

    /** Of a link into the simulator, whoever sent the file; other links are not followed. */
    static @Nullable Duration ofLink(Call call, String link) {
        if (!link.startsWith(call.base() + "/")) {
            return null;
        }
        String path = link.substring(call.base().length());
        int query = path.indexOf('?');
        Matcher file = LINK.matcher(query < 0 ? path : path.substring(0, query));
        return file.matches() ? of(call.world().files().find(file.group(1))) : null;
    }
}
