package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.Video;
import dev.mediajobs.client.miraflow.AssetItem;
import dev.mediajobs.client.miraflow.AvatarsApi;
import dev.mediajobs.client.miraflow.MockupItem;
import dev.mediajobs.client.miraflow.MockupVideoItem;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.miraflow.ThumbnailItem;
import dev.mediajobs.client.miraflow.ThumbnailList;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.miraflow.VoiceList;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.JobResult;
import dev.mediajobs.internal.vendor.VendorContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Miraflow's lists. Entries without a usable id are left out. */
final class MiraflowLists {
    /** The limit for a vendor that never ends its list. */
    private static final int MAX_PAGES = 10_000;

    private final VendorContext context;
    private final AvatarsApi avatars;
    private final VideosApi videos;
    private final MockupsApi mockups;
    private final ThumbnailsApi thumbnails;
    private final ListedResults results;

    MiraflowLists(VendorContext context) {
        this.context = context;
        this.avatars = context.api(AvatarsApi.class);
        this.videos = context.api(VideosApi.class);
        this.mockups = context.api(MockupsApi.class);
        this.thumbnails = context.api(ThumbnailsApi.class);
        this.results = new ListedResults(context);
    }

    List<Avatar> avatars() {
        return context.call(
                CallType.READ,
                "listAvatars",
                avatars.listAvatars(),
                list -> items(
                        list.avatars(),
                        avatar -> avatar.id(),
                        avatar -> new Avatar(
                                avatar.id(),
                                Optional.ofNullable(avatar.name()),
                                Optional.ofNullable(avatar.voiceId()),
                                Boolean.TRUE.equals(avatar.isPhoto()),
                                instant(avatar.createdAt()))));
    }

    List<Voice> voices() {
        return context.call(
                CallType.READ,
                "listVoices",
                avatars.listVoices(),
                list -> items(
                        voices(list),
                        voice -> voice.id(),
                        voice -> new Voice(voice.id(), Optional.ofNullable(voice.name()), instant(voice.createdAt()))));
    }

    /** The vendor's sample response names the voices {@code avatars} (M-20). */
    private static List<dev.mediajobs.client.miraflow.Voice> voices(VoiceList list) {
        List<dev.mediajobs.client.miraflow.Voice> voices = list.voices();
        List<dev.mediajobs.client.miraflow.Voice> documented = list.avatars();
        return voices != null && !voices.isEmpty() ? voices : documented != null ? documented : List.of();
    }

    List<AvatarVideo> videos() {
        return context.call(
                CallType.READ,
                "listVideos",
                videos.listVideos(),
                list -> items(
                        list.videos(),
                        video -> video.id(),
                        video -> new AvatarVideo(
                                video.id(),
                                Optional.ofNullable(video.name()),
                                Optional.ofNullable(video.sourceAvatarId()),
                                instant(video.createdAt()))));
    }

    /** Returns a video by its id, which differs from the id of its job. Its link is renewed by reading it again. */
    Video video(String id) {
        JobSnapshot snapshot = link(id);
        return results.of("video", id, snapshot, () -> link(id)).toVideo();
    }

    private JobSnapshot link(String id) {
        JobSnapshot snapshot = context.call(
                CallType.READ, "getVideo", videos.getVideo(id), video -> results.succeeded(video.downloadUrl(), null));
        if (snapshot.links().isEmpty()) {
            throw context.invalidResponse(CallType.READ, "getVideo", "the download link is missing");
        }
        return snapshot;
    }

    List<Mockup> mockups() {
        return context.call(
                CallType.READ,
                "listMockups",
                mockups.listMockups(),
                list -> items(
                        list.mockups(),
                        MockupItem::id,
                        mockup -> new Mockup(
                                mockup.id(),
                                Optional.ofNullable(mockup.prompt()),
                                image("mockup", mockup.id(), mockup.imageUrl(), null),
                                instant(mockup.createdAt()))));
    }

    List<Asset> assets() {
        return context.call(
                CallType.READ,
                "listAssets",
                mockups.listAssets(),
                list -> items(
                        list.assets(),
                        AssetItem::id,
                        asset -> new Asset(
                                asset.id(),
                                Objects.requireNonNullElse(asset.typeValue(), "asset"),
                                Optional.ofNullable(asset.name()),
                                image("asset", asset.id(), asset.imageUrl(), asset.mediaId()),
                                source(asset.mediaId()),
                                instant(asset.createdAt()))));
    }

    List<MockupVideo> mockupVideos() {
        return context.call(
                CallType.READ,
                "listMockupVideos",
                mockups.listMockupVideos(),
                list -> items(
                        list.videos(),
                        MockupVideoItem::id,
                        video -> new MockupVideo(
                                video.id(),
                                Optional.ofNullable(video.name()),
                                Optional.ofNullable(video.mockupId()),
                                Objects.requireNonNullElse(video.statusValue(), ""),
                                results.of("mockup-video", video.id(), video.downloadUrl(), null)
                                        .map(JobResult::toVideo),
                                instant(video.createdAt()))));
    }

    /** Fetches each page when the previous one is consumed; the first empty one ends the list. */
    Stream<Thumbnail> thumbnails() {
        return PagedIterator.stream(number -> context.call(
                CallType.READ,
                "listThumbnails",
                thumbnails.listThumbnails(number),
                list -> new PagedIterator.Page<>(
                        items(list.thumbnails(), ThumbnailItem::id, this::thumbnail),
                        list.thumbnails().isEmpty() || lastPage(number, list))));
    }

    private static boolean lastPage(int number, ThumbnailList list) {
        Integer total = list.totalPages();
        return number >= MAX_PAGES || (total != null && total > 0 && number >= total);
    }

    private Thumbnail thumbnail(ThumbnailItem item) {
        return new Thumbnail(
                item.id(),
                Optional.ofNullable(item.name()),
                Optional.ofNullable(item.prompt()),
                image("thumbnail", item.id(), item.imageUrl(), item.mediaId()),
                source(item.mediaId()),
                instant(item.createdAt()));
    }

    private Optional<Image> image(String kind, String id, @Nullable String link, @Nullable String fileId) {
        return results.of(kind, id, link, fileId).map(JobResult::toImage);
    }

    private static Optional<MediaSource> source(@Nullable String fileId) {
        return Optional.ofNullable(fileId)
                .filter(JobReference::isValidId)
                .map(file -> MediaSource.uploaded(Vendor.MIRAFLOW, file));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static boolean isUsable(@Nullable String id) {
        return id != null && !id.isBlank();
    }

    private static <A, E> List<E> items(
            List<A> entries, Function<? super A, String> id, Function<? super A, E> mapper) {
        return entries.stream()
                .filter(Objects::nonNull)
                .filter(entry -> isUsable(JobMetadata.orNull(() -> id.apply(entry))))
                .map(mapper)
                .toList();
    }
}
