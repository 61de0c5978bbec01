"""Feeds from the network: strangers' servers, asked politely and believed in nothing."""
