using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Server.Region;
using CaseCenterMonitor.Sites;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Region;

/// <summary>What a region knows of its centres is the newest of each with its age, and never passes for the present when it is old.</summary>
public sealed class RegionBoardTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
    private readonly RegionBoard _board;

    public RegionBoardTests()
    {
        var settings = new Settings();
        settings.Region.Id = "north";
        settings.Region.Centres["east"] = new RegionCentreSettings { Url = "https://east.example", Token = "t", Name = { Zh = "河东", En = "Hedong" } };
        _board = new RegionBoard(settings, _clock);
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private CentreRow Row => _board.View().Centres.Single();

    [Fact]
    public void A_centre_that_was_never_heard_says_so_and_is_not_an_empty_one()
    {
        Assert.Equal(CentreContact.Never, Row.Contact);
        Assert.Null(Row.Summary);
        Assert.Null(Row.DataAt);
        Assert.Equal("Hedong", Row.Name.En);
    }

    [Fact]
    public void After_ten_seconds_without_a_word_there_is_no_contact_since_the_last_one()
    {
        _board.Told("east", Summary(held: 19));
        var heard = Now;
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(CentreContact.Live, Row.Contact);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((CentreContact.Lost, heard, 19), (Row.Contact, Row.Since, Row.Summary!.Held));
        Assert.Equal(heard, Row.DataAt);
    }

    [Fact]
    public void A_beat_keeps_the_contact_and_one_before_the_first_summary_makes_none()
    {
        _board.Beat("east", new Beat(1, Now, Now));
        Assert.Equal(CentreContact.Never, Row.Contact);
        _board.Told("east", Summary());
        _clock.Advance(TimeSpan.FromSeconds(9));
        _board.Beat("east", new Beat(1, Now, Now));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(CentreContact.Live, Row.Contact);
    }

    [Fact]
    public void The_age_is_that_of_the_building_by_the_clock_of_the_region_whatever_the_clock_of_the_centre_says()
    {
        var wrong = Now - Duration.FromHours(3);
        _board.Told("east", Summary() with { At = wrong, HeardAt = wrong - Duration.FromSeconds(40) });
        Assert.Equal(Now - Duration.FromSeconds(40), Row.DataAt);
    }

    [Fact]
    public void Names_that_say_the_same_are_the_same_so_that_pages_are_not_told_again()
    {
        _board.Told("east", Summary());
        var names = Row.Names;
        _board.Told("east", Summary(held: 4));
        Assert.Same(names, Row.Names);
    }

    [Theory]
    [InlineData("http://east.example", "t", "https address")]
    [InlineData("https://east.example", "", "Token is missing")]
    public void A_centre_that_cannot_be_followed_safely_is_refused(string url, string token, string why)
    {
        var settings = new RegionSettings { Id = "north" };
        settings.Centres["east"] = new RegionCentreSettings { Url = url, Token = token };
        Assert.Contains(why, Assert.Throws<SettingsException>(() => settings.Check()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_never_the_same_and_its_hash_is_what_settings_take()
    {
        var (one, other) = (FollowerToken.Make(), FollowerToken.Make());
        Assert.NotEqual(one, other);
        var settings = new Settings();
        settings.Followers["north"] = new FollowerSettings { TokenHash = FollowerToken.HashOf(one) };
        FollowerToken.Check(settings);
        settings.Followers["north"].TokenHash = one;
        Assert.Throws<SettingsException>(() => FollowerToken.Check(settings));
    }

    private CentreSummary Summary(int held = 3) => new(
        new CentreView("east", new LocalName("河东", "Hedong"), "Asia/Shanghai"), 7, Now, held, 2, held, 0, [], 0, Now,
        new PlaceNames(new Dictionary<string, LocalName> { ["z"] = new("室", "Room") }, new Dictionary<string, LocalName>(), new Dictionary<string, LocalName>()));
}
