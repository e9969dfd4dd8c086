package dev.hoshu.server.frontdoor;

import java.util.EnumSet;
import java.util.Set;

/** Those for whom an address is there. */
public enum Circle {
    /** Everybody, signed in or not. */
    EVERYBODY(EnumSet.allOf(Role.class)),
    /** Whoever signed in. */
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Role.VISITOR))),
    /** Whoever may buy, for itself or for others. */
    BUYERS(EnumSet.of(Role.CUSTOMER, Role.DEALER, Role.DESK, Role.MANAGER)),
    /** The maker's own people. */
    MAKER(EnumSet.of(Role.DESK, Role.MANAGER, Role.ADMINISTRATOR)),
    /** Whoever takes calls for repair: the service desk, and the sales desk. */
    SERVICE_DESK(EnumSet.of(Role.DESK, Role.MANAGER)),
    /** The maker's sales desk. */
    MANAGERS(EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR)),
    /** The maker's sales desk without those who keep the accounts. */
    SALES(EnumSet.of(Role.MANAGER)),
    /** Those who keep the accounts. */
    ADMINISTRATORS(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    Circle(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    /** Whether somebody of that role belongs to it. */
    public boolean includes(Role role) {
        return roles.contains(role);
    }
}
