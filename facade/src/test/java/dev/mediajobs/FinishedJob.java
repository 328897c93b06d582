package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server with a finished job and its file. */
public final class FinishedJob {
    /** The smallest content with the structure of an MP4. */
    static final byte[] VIDEO = "\0\0\0\20ftypisom\0\0\0\0\0\0\0\20mdatABCDEFGH".getBytes(UTF_8);

    private FinishedJob() {}

    /** Starts a server with a job that has this link; requests other than polls go to the script. */
    static WireServer serving(String link, Script files) {
        return WireServer.start((request, out) -> {
            if (request.path().startsWith("/api/aurora/")) {
                String target = link.startsWith("/") ? "http://" + request.header("Host") + link : link;
                WireServer.json(200, Requests.auroraJson("done", target)).response(request, out);
            } else {
                files.response(request, out);
            }
        });
    }

    public static Script mp4() {
        return WireServer.whole(200, "video/mp4", VIDEO);
    }

    static Media result(MediaJobs media, ManualTime time) {
        return SecretLeakDetector.shown(
                time.drive(media.resume("creatify:aurora:" + AURORA_ID).awaitAsync()));
    }

    /** Returns the files in a folder. */
    static List<Path> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
