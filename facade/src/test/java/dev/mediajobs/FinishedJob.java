package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A job that has ended, and the file that its link leads to. */
final class FinishedJob {
    /** The smallest thing that is laid out like an MP4. */
    static final byte[] VIDEO = "\0\0\0\20ftypisom\0\0\0\0\0\0\0\20mdatABCDEFGH".getBytes(UTF_8);

    private FinishedJob() {}

    /** A server with the job, whose link is the given one; all that is no look goes to the script. */
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

    static Script mp4() {
        return WireServer.whole(200, "video/mp4", VIDEO);
    }

    static Media result(MediaJobs media, ManualTime time) {
        return time.drive(media.resume("creatify:aurora:" + AURORA_ID).awaitAsync());
    }

    /** All that lies in the folder. */
    static List<Path> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
