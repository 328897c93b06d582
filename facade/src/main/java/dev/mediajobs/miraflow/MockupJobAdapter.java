package dev.mediajobs.miraflow;

import dev.mediajobs.Phase;
import dev.mediajobs.client.miraflow.MockupStatus;
import dev.mediajobs.client.miraflow.MockupVideoItem;
import dev.mediajobs.client.miraflow.MockupVideoList;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import dev.mediajobs.internal.polling.ResponseFields;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Adapts Miraflow's mockups, assets and advertisement videos to jobs. */
final class MockupJobAdapter {
    private final HttpUrl base;

    MockupJobAdapter(HttpUrl base) {
        this.base = base;
    }

    /** Returns the poll function of a mockup or asset, whose status has the link. */
    PollFunction picture(RetryingCallExecutor calls, MockupsApi api, String id) {
        return () -> CancellableFutures.map(status(calls, api, id), this::snapshot);
    }

    /** Returns the poll function of a video, whose link is only in the list of videos. */
    PollFunction video(RetryingCallExecutor calls, MockupsApi api, String id) {
        return () -> CancellableFutures.then(status(calls, api, id), status -> {
            // A link in the status is that of an image.
            JobSnapshot snapshot = snapshot(status).withLinks(List.of(), null);
            return snapshot.phase() == Phase.SUCCEEDED
                    ? CancellableFutures.map(
                            calls.send(CallType.POLL, "listMockupVideos", api.listMockupVideos()),
                            list -> withLink(snapshot, list, ids(status, id)))
                    : CompletableFuture.completedFuture(snapshot);
        });
    }

    /** Returns the possible ids of the video, most likely first; the vendor does not document the right one (M-78). */
    private static List<String> ids(MockupStatus status, String jobId) {
        return Stream.of(status.videoId(), status.mediaId(), jobId)
                .filter(Objects::nonNull)
                .filter(id -> !id.isBlank())
                .toList();
    }

    private CompletableFuture<MockupStatus> status(RetryingCallExecutor calls, MockupsApi api, String id) {
        return calls.send(CallType.POLL, "getMockupStatus", api.getMockupStatus(id));
    }

    JobSnapshot snapshot(MockupStatus status) {
        ResponseFields fields = new ResponseFields(status.unknownFields());
        return JobSnapshot.of(MiraflowResponses.phase(status.status()), status.statusValue())
                .withFraction(ProgressParser.ofPercent(fields.get("progress", status::progress)))
                .withLinks(LinkResolver.of(base, fields.get("imageUrl", status::imageUrl)), status.mediaId())
                .withReason(Details.firstOf(fields.get("reason", status::reason)));
    }

    private JobSnapshot withLink(JobSnapshot snapshot, MockupVideoList list, List<String> ids) {
        for (String id : ids) {
            for (MockupVideoItem video : list.videos()) {
                if (video != null && hasId(video, id)) {
                    ResponseFields fields = new ResponseFields(video.unknownFields());
                    return snapshot.withLinks(
                                    LinkResolver.of(base, fields.get("downloadUrl", video::downloadUrl)), null)
                            .withMetadata(JobMetadata.of(fields.get("createdAt", video::createdAt), null, null));
                }
            }
        }
        return snapshot;
    }

    private static boolean hasId(MockupVideoItem video, String id) {
        return id.equals(JobMetadata.orNull(video::id)) || video.unknownFields().containsValue(id);
    }
}
