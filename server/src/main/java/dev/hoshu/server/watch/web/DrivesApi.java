package dev.hoshu.server.watch.web;

import dev.hoshu.server.coverage.KnowledgeTime;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.watch.MachineDrives;
import dev.hoshu.server.watch.Sender;
import dev.hoshu.server.watch.Senders;
import dev.hoshu.server.watch.WatchDay;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A machine's drives and who may report for it, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class DrivesApi {

    private static final String MACHINE = "/api/v1/machines/{machineType}/{serialNumber}";

    private final MachineDrives drives;
    private final Senders senders;
    private final ProgrammeChoice choice;
    private final Today today;

    DrivesApi(MachineDrives drives, Senders senders, ProgrammeChoice choice, Today today) {
        this.drives = drives;
        this.senders = senders;
        this.choice = choice;
        this.today = today;
    }

    /** What a new sender is called. */
    record SenderForm(@Nullable String name) {}

    /** A sender; its token is told once, with the answer to its enrolment. */
    record SenderAnswer(
            long id,
            String name,
            Instant enrolledAt,
            @Nullable Instant heardAt,
            @Nullable Instant revokedAt,
            @Nullable String token) {

        static SenderAnswer of(Sender sender, @Nullable String token) {
            return new SenderAnswer(
                    sender.id(),
                    sender.name(),
                    sender.enrolledAt(),
                    sender.heardAt(),
                    sender.revokedAt(),
                    token);
        }
    }

    /** A machine's senders. */
    record SenderList(List<SenderAnswer> senders) {}

    @GetMapping(MACHINE + "/drives")
    DriveAnswer.Drives drives(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> asOf,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var day =
                new WatchDay(
                        asOf.orElseGet(today::day), KnowledgeTime.read(knownAt, today.instant()));
        return drives.of(choice.meant(programme), name, day)
                .map(DriveAnswer.Drives::of)
                .orElseThrow(name::notOnRecord);
    }

    @GetMapping(MACHINE + "/senders")
    SenderList senders(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme) {
        return new SenderList(
                senders
                        .of(choice.meant(programme), MachineName.read(machineType, serialNumber))
                        .stream()
                        .map(s -> SenderAnswer.of(s, null))
                        .toList());
    }

    @PostMapping(path = MACHINE + "/senders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    @ResponseStatus(HttpStatus.CREATED)
    SenderAnswer enrol(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, SenderForm.class);
        var enrolled =
                senders.enrol(
                        choice.meant(programme),
                        MachineName.read(machineType, serialNumber),
                        Objects.requireNonNullElse(form.name(), ""));
        return SenderAnswer.of(enrolled.sender(), enrolled.token());
    }

    @DeleteMapping("/api/v1/watch/senders/{id}")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    SenderAnswer revoke(@PathVariable long id) {
        return SenderAnswer.of(senders.revoke(id), null);
    }
}
