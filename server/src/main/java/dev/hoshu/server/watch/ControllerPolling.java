package dev.hoshu.server.watch;

import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.ControllerRows;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/**
 * Asks controllers by Redfish for their drives. Nothing of the database is held while a controller
 * is waited for.
 */
@Service
public class ControllerPolling {

    private static final Logger LOG = LoggerFactory.getLogger(ControllerPolling.class);

    private final Controllers controllers;
    private final ControllerMachines machines;
    private final ControllerRows rows;
    private final Readings readings;
    private final Today today;
    private final boolean wanted;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    ControllerPolling(
            Controllers controllers,
            ControllerMachines machines,
            ControllerRows rows,
            Readings readings,
            Today today,
            @Value("${hoshu.watch.polling:true}") boolean wanted,
            PlatformTransactionManager transactions) {
        this.controllers = controllers;
        this.machines = machines;
        this.rows = rows;
        this.readings = readings;
        this.today = today;
        this.wanted = wanted;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What asking a controller came to.
     *
     * @param machines how many of its systems are machines on record
     * @param unknown how many are not
     * @param drives how many drives were read
     * @param fault why it went no further, or null
     */
    public record Asked(int machines, int unknown, int drives, @Nullable ControllerFault fault) {}

    @Scheduled(
            initialDelayString = "${hoshu.watch.every:PT15M}",
            fixedDelayString = "${hoshu.watch.every:PT15M}")
    void everyQuarter() {
        if (!wanted) {
            return;
        }
        try {
            controllers.all().forEach(this::askQuietly);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Controllers are asked later: {}", e.getMessage());
        }
    }

    /** One controller that cannot be asked does not keep the others from it. */
    private void askQuietly(Controller one) {
        try {
            ask(one);
        } catch (DataAccessException | TransactionException | IllegalStateException e) {
            LOG.warn("Controller {} is asked later: {}", one.id(), e.getMessage());
        }
    }

    /**
     * Asks a controller now.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none of that number
     */
    public Asked ask(long id) {
        return ask(controllers.find(id));
    }

    private Asked ask(Controller one) {
        List<ControllerWalk.Computer> systems;
        try (var client = new RedfishClient(one, controllers.password(one))) {
            systems = new ControllerWalk(client, today.instant()).systems();
        } catch (ControllerFailure failure) {
            asked(one, failure.fault());
            return new Asked(0, 0, 0, failure.fault());
        }
        var matches = machines.of(one.programme(), systems);
        int drives = 0;
        for (var match : matches) {
            drives += match.system().drives().size();
            transaction.executeWithoutResult(
                    t -> match.system().drives().forEach(found -> keep(match.machine(), found)));
        }
        transaction.executeWithoutResult(t -> machines.learn(one, matches, DriveWatch.WHO));
        asked(one, null);
        return new Asked(matches.size(), systems.size() - matches.size(), drives, null);
    }

    private void keep(WatchedMachine machine, ControllerWalk.Found found) {
        readings.keep(
                machine, 0, KeptReading.Source.POLL, found.reading(), shortened(found.origin()));
    }

    private static String shortened(String origin) {
        int most = ControllerMachines.LONGEST_PLACE;
        return origin.length() > most ? origin.substring(0, most) : origin;
    }

    private void asked(Controller one, @Nullable ControllerFault fault) {
        transaction.executeWithoutResult(t -> rows.asked(one.id(), today.instant(), fault));
    }
}
